import { jest } from '@jest/globals';
import { patience } from './patience';

// What a test waits for has a deadline of its own, with words (tests/desktop/events.ts); this one is for what has none.
jest.setTimeout(patience(120_000));
