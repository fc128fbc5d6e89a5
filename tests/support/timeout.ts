import { jest } from '@jest/globals';
import { patience } from './patience';

// Jest's 5 s are a guess about the machine. What a test waits for has a deadline of its own, with words (tests/desktop/events.ts).
jest.setTimeout(patience(120_000));
