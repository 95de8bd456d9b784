/** Tries each rule from both sides: a request that just keeps it and one that just breaks it. */
import { expect, test } from 'vitest';
import { checkRequest, type CheckedRequest } from '../../../local-discord/validation/check-request.js';

/** What the rule is, the two requests, and the fault that is found: path and code. */
export type Rule = readonly [rule: string, good: CheckedRequest, bad: CheckedRequest, fault: string];

export function testRules(rules: readonly Rule[]): void {
  test.each(rules)('%s: what keeps the rule passes', (_rule, good) => {
    expect(found(good)).toEqual([]);
  });

  test.each(rules)('%s: what breaks it is reported', (_rule, _good, bad, fault) => {
    expect(found(bad)).toContain(fault);
  });
}

export function found(request: CheckedRequest): readonly string[] {
  return checkRequest(request).map(({ path, code }) => `${path} ${code}`);
}
