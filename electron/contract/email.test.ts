import { expect, it } from '@jest/globals';
import { isEmail } from './email';

it.each([
  'ada@test.com',
  'ada@müller-köln.de',
  'ada@xn--mller-kva.de',
  'jörg@test.com',
  'sales&support@test.com',
  "o'neil+desk_1@test.co.uk",
  '"ada@home"@test.com',
])('%s can be a mailbox', address => expect(isEmail(address)).toBe(true));

it.each([
  '',
  'ada',
  '@test.com',
  'ada@',
  'ada@test com',
  ' ada@test.com',
  'ada @test.com',
  'ada@@test.com',
  'ada@test',
  'ada@test.',
  'a\u0000@test.com',
])('%j can be none', address => expect(isEmail(address)).toBe(false));
