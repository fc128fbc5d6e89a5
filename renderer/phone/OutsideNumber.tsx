import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { permits } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import { printable } from '../../electron/contract/printable';
import { Button } from '../parts/Button';
import { NumberEditor } from './NumberEditor';
import styles from './Phone.module.css';
import type { PartProps } from './part';
import { SwitchPhone } from './SwitchPhone';
import { useNumber } from './useNumber';

interface Props extends PartProps {
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
}

/** The external number as people read it, or as the ACD has it if it is none; a field to change it where that is permitted. */
export function OutsideNumber({ editing, onEdit, ...props }: Props) {
  const { wanted, draft, busy, setting, send } = props;
  const m = messagesIn(setting.language).details;
  const raw = wanted.externalNumber ?? '';
  const read = useNumber(raw, send);
  const change = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => onEdit(false));
    change.current?.focus();
  };
  const isPermitted = permits(setting.detailsPolicy, { externalNumber: '' }) && !busy;
  if (editing && isPermitted) {
    return (
      <NumberEditor
        setting={setting}
        send={send}
        onTake={externalNumber => {
          draft.choose({ externalNumber });
          close();
        }}
        onCancel={close}
      />
    );
  }
  return (
    <>
      <p className={styles['digits']}>{read?.shown ?? (printable(raw) || m.none)}</p>
      {/* Not silently: whoever compares it with the portal finds it again. */}
      {read && read.number !== raw && <p className={styles['small']}>{m.inTheAcd(printable(raw))}</p>}
      <div className={styles['ways']}>
        <SwitchPhone {...props} />
        {isPermitted && (
          <Button ref={change} kind="quiet" onClick={() => onEdit(true)}>
            {raw === '' ? m.remedy.number : m.edit.other}
          </Button>
        )}
      </div>
    </>
  );
}
