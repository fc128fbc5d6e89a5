import { itSurvives } from './kills-play';

// 50 kills in all: two files run side by side.
itSurvives(25);
