import type { Details } from '../../electron/contract/details';
import type { PageProps } from '../connection';
import type { Draft } from './useDraft';

/** What a part of the page is made of that shows the details and changes them. */
export interface PartProps extends PageProps {
  /** As the ACD says it. */
  readonly details: Details;
  /** With what is being put together, or made. */
  readonly wanted: Details;
  readonly draft: Draft;
  /** A change is being made. */
  readonly busy: boolean;
}
