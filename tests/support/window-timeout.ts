import { configure } from '@testing-library/react';
import { patience } from './patience';

// What an element is waited for; a second, the default, is not enough on a busy machine.
configure({ asyncUtilTimeout: patience(10_000) });
