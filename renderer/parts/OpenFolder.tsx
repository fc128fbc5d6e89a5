import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { useCommand } from '../useCommand';
import { Button } from './Button';
import { Problem } from './Problem';

interface Props extends Pick<PageProps, 'setting' | 'send'> {
  readonly folder: 'log' | 'profile';
  readonly label: string;
  readonly kind?: 'plain' | 'quiet';
}

/** Opens a folder in the system's file manager. */
export function OpenFolder({ folder, label, kind = 'plain', setting, send }: Props) {
  const { refused, run } = useCommand(send);
  return (
    <>
      <Button kind={kind} onClick={() => void run('folder.open', { folder })}>
        {label}
      </Button>
      <Problem text={refused ? messagesIn(setting.language).settings.notOpened : null} />
    </>
  );
}
