import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Title } from '../parts/Title';

/** Can calls reach me, where do they go, for which skills. */
export function PhonePage({ setting }: PageProps) {
  return <Title>{messagesIn(setting.language).details.title}</Title>;
}
