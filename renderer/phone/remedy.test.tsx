import { describe, expect, it } from '@jest/globals';
import type { Details, Obstacle } from '../../electron/contract/details';
import type { DetailsPolicy } from '../../electron/contract/difference';
import { DETAILS } from '../../tests/support/details';
import { remedyOf } from './remedy';

const change = (field: string) => ({ is: 'change', field, difference: { [field]: true } });

describe('what removes', () => {
  it.each<[Obstacle, Partial<Details>, Record<DetailsPolicy, object>]>([
    [
      'acd-off',
      { acdEnabled: false },
      { all: change('acdEnabled'), 'external-number': { is: 'others' }, none: { is: 'others' } },
    ],
    [
      'no-destination',
      { sipEnabled: false },
      { all: change('sipEnabled'), 'external-number': change('sipEnabled'), none: { is: 'others' } },
    ],
    [
      'destination-off',
      { destination: 'EXTERNAL_NUMBER' },
      {
        all: change('externalNumberEnabled'),
        'external-number': change('externalNumberEnabled'),
        none: { is: 'others' },
      },
    ],
    [
      'destination-off',
      { destination: 'EXTERNAL_NUMBER', externalNumber: null },
      { all: { is: 'number' }, 'external-number': { is: 'number' }, none: { is: 'others' } },
    ],
    [
      'destination-off',
      { sipEnabled: false, externalNumberEnabled: true },
      { all: change('sipEnabled'), 'external-number': change('sipEnabled'), none: { is: 'others' } },
    ],
    [
      'no-number',
      { externalNumber: null },
      { all: { is: 'number' }, 'external-number': { is: 'number' }, none: { is: 'others' } },
    ],
    ['no-skill', {}, { all: { is: 'skill' }, 'external-number': { is: 'others' }, none: { is: 'others' } }],
  ])('%s of %j is what the policy permits', (obstacle, differs, expected) => {
    for (const policy of ['all', 'external-number', 'none'] as const) {
      expect(remedyOf(obstacle, { ...DETAILS, ...differs }, policy)).toEqual(expected[policy]);
    }
  });
});
