import {rules} from '../src/generated/rules.ts'
import {check} from '../src/testing/rule-tester.ts'

/** Rules on the craft of an article and on its quotations, which nearly every short text would break. */
const editorial = /^(?:article|attribution|quote|speaker)-/
const factual = rules.filter(({meta}) => !editorial.test(meta.id))

/** What all other rules find in a text, each finding behind the id of its rule. */
export const factualFindings = (
  text: string,
  article: Exclude<Parameters<typeof check>[2], undefined>
): readonly string[] =>
  factual.flatMap((rule) => check(rule, text, article).map((finding) => `${rule.meta.id} ${finding}`))
