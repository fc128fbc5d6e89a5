import { expect, it } from '@jest/globals';
import { diskTrouble } from './disk-trouble';

it.each([
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'denied'],
  ['EROFS', 'denied'],
  ['ENOTDIR', 'in-the-way'],
  ['ENOENT', 'in-the-way'],
  ['EIO', 'other'],
  ['undefined', 'other'],
])('of the system’s %s people hear: %s', (code, kind) => expect(diskTrouble(code)).toBe(kind));
