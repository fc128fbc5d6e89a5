import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { Page } from '../../electron/contract/snapshot';
import type { StepProps } from '../connection';
import { useEscape } from '../leave/useEscape';
import styles from '../pages/Page.module.css';
import { Button } from '../parts/Button';
import { TrayHint } from '../parts/TrayHint';
import { StepFrame } from './StepFrame';
import { useEnter } from './useEnter';

interface Props extends StepProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the way on is called. */
  readonly next: string;
  /** Whether to go on is to leave out what the page is for. */
  readonly skips?: boolean;
  /** What has the focus: the first control of the page, or the way on. */
  readonly focus?: 'first' | 'next';
  /** Another way from here. */
  readonly aside?: ReactNode;
  /** The page that a page that is no step belongs to: its ways lead there. */
  readonly home?: Page;
}

/** A page of the first run: Enter goes on, Escape goes back, and the focus is on the first thing to do. */
export function StepPage({
  title,
  children,
  next,
  skips = false,
  focus = 'first',
  aside,
  home = 'state',
  ...props
}: Props) {
  const { step, setting, send } = props;
  const ways = step ?? { next: home, back: home };
  const on = useCallback(() => void send('page.open', { page: ways.next }), [send, ways.next]);
  const back = useCallback(() => {
    if (ways.back !== null) void send('page.open', { page: ways.back });
  }, [send, ways.back]);
  useEnter(on);
  useEscape(back);
  const body = useRef<HTMLDivElement>(null);
  const way = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const first = body.current?.querySelector<HTMLElement>(CONTROL);
    (focus === 'next' || !first ? way.current : first)?.focus();
  }, [focus]);
  return (
    <StepFrame setting={setting} step={step} title={title}>
      <div ref={body} className={styles['form']}>
        {children}
      </div>
      <div className={styles['actions']}>
        <Button ref={way} kind={skips ? 'plain' : 'primary'} onClick={on}>
          {next}
        </Button>
        {step !== null && step.back !== null && (
          <Button onClick={back}>{messagesIn(setting.language).setUp.back}</Button>
        )}
      </div>
      {aside}
      <TrayHint {...props} />
    </StepFrame>
  );
}

/** What can have the focus. */
const CONTROL = ':is(input, select, textarea, button):enabled';
