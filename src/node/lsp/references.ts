import path from 'node:path'
import type {Location, Position} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {factMentions} from '../../editor/mentions.ts'
import {idAt, idPlaces} from '../../editor/sheet-ids.ts'
import {pointAt} from '../../editor/sheet-words.ts'
import type {AnyFact} from '../../facts/fact-base.ts'
import {filesOfGlob} from '../find-articles.ts'
import {rangeOf} from './diagnostics.ts'
import type {ConfigGround, SheetFile} from './grounds.ts'
import type {Report} from './reports.ts'
import {uriOfPath} from './uris.ts'
import type {Workspace} from './workspace.ts'

/** The paths under which a sheet names a fact: of a tenure those of its office and its person. */
export const pathsOf = (fact: AnyFact): readonly string[] =>
  fact.kind === 'tenure' ? [`offices/${fact.office}`, `people/${fact.person}`] : [fact.fact]

/** Places of the sheets where facts are named by their ids, or defined. */
export function sheetReferences(
  facts: readonly string[],
  sheets: readonly SheetFile[],
  withDefinition: boolean
): Location[] {
  const wanted = new Set(facts)
  return sheets.flatMap(({file, text}) =>
    idPlaces(text)
      .filter(
        (place) => (withDefinition || !place.isDefinition) && place.facts.some((fact) => wanted.has(fact))
      )
      .map(({span}) => ({
        uri: uriOfPath(file),
        range: {start: pointAt(text, span.start), end: pointAt(text, span.end)}
      }))
  )
}

/** Places of an article that speak of one of the facts. */
export function articleReferences({document, linted}: Report, facts: readonly string[]): Location[] {
  const wanted = new Set(facts)
  return factMentions(linted.article)
    .filter((mention) => mention.facts.some((fact) => pathsOf(fact).some((one) => wanted.has(one))))
    .map(({span}) => ({uri: document.uri, range: rangeOf(document, linted.article.toSource(span))}))
}

/** Where the id at a place of a sheet is defined. */
export function sheetDefinition(
  document: TextDocument,
  position: Position,
  {sheets}: ConfigGround
): Location[] {
  const place = idAt(document.getText(), document.offsetAt(position))
  if (!place) return []
  const wanted = new Set(place.facts)
  return sheets.flatMap(({file, text}) =>
    idPlaces(text)
      .filter(({facts, isDefinition}) => isDefinition && facts.some((fact) => wanted.has(fact)))
      .map(({span}) => ({
        uri: uriOfPath(file),
        range: {start: pointAt(text, span.start), end: pointAt(text, span.end)}
      }))
  )
}

/** The files that a glob or path at a place of a config names. */
export async function configDefinition(
  document: TextDocument,
  file: string,
  position: Position,
  workspace: Workspace
): Promise<Location[]> {
  const offset = document.offsetAt(position)
  const text = document.getText()
  const quoted = [...text.matchAll(/"([^"\n]*)"|'([^'\n]*)'|(?<=^\s*-\s+|[[,]\s*)([^\s"',[\]{}#]+)/gm)]
  const word = quoted.find(({index, 0: whole}) => index <= offset && offset <= index + whole.length)
  const value = word?.[1] ?? word?.[2] ?? word?.[3]
  if (value === undefined) return []
  const start = {line: 0, character: 0}
  const named = workspace.configFor(file)
  const isPath = /^\.{1,2}\//.test(value)
  const isGlob = [...named.facts, ...named.articles].some((one) => one.value === value)
  if (!isPath && !isGlob) return []
  const found = await filesOfGlob(value, path.dirname(file))
  return found.map((one) => ({uri: uriOfPath(one), range: {start, end: start}}))
}
