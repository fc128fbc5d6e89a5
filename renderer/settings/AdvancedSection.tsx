import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { OpenFolder } from '../parts/OpenFolder';
import { More } from '../parts/Section';
import { PollSeconds } from './PollSeconds';
import { ReasonFieldChoice } from './ReasonFieldChoice';

/** What few people change. */
export function AdvancedSection({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).settings;
  const hasPortal = setting.account !== null && !setting.demo;
  return (
    <More title={m.advanced}>
      <PollSeconds setting={setting} send={send} />
      <ReasonFieldChoice setting={setting} send={send} />
      {hasPortal && (
        <Button onClick={() => void send('page.open', { page: 'check-reasons' })}>{m.checkReasons}</Button>
      )}
      <OpenFolder folder="log" label={m.openLog} setting={setting} send={send} />
    </More>
  );
}
