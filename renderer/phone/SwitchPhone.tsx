import { permits } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import { Button } from '../parts/Button';
import type { PartProps } from './part';

/** From SIP to the external number, and back: one rings in the place of the other. */
export function SwitchPhone({ wanted, draft, busy, setting }: PartProps) {
  const m = messagesIn(setting.language).details;
  const toNumber = wanted.sipEnabled;
  const exchange = { sipEnabled: !toNumber, externalNumberEnabled: toNumber };
  const isOffered = permits(setting.detailsPolicy, exchange) && !busy;
  if (!isOffered || (toNumber && !wanted.externalNumber)) return null;
  return (
    <Button kind="quiet" onClick={() => draft.choose(exchange)}>
      {toNumber ? m.toNumber : m.toSip}
    </Button>
  );
}
