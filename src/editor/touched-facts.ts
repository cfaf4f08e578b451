import type {LintedSource} from './lint-source.ts'
import {partOfKind} from './mentions.ts'

/**
 * Paths of the facts of which an article may speak: those whose names, titles or phrases stand in it in any form, whoever
 * is meant, and those on which a judgement rests.
 */
export function touchedFacts({article, findings, supported}: LintedSource): ReadonlySet<string> {
  const touched = new Set<string>()
  for (const {entries} of article.hits)
    for (const {kind, id} of entries) touched.add(`${partOfKind[kind]}/${id}`)
  for (const {evidence} of [...findings, ...supported])
    for (const {fact} of evidence) {
      const [part, id] = fact.split('/')
      touched.add(`${part}/${id}`)
    }
  return touched
}
