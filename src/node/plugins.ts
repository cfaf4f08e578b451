import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {createRequire, findPackageJSON} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Root} from 'nlcst'
import {unified, type Plugin} from 'unified'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Article} from '../article.ts'
import type {Rule} from '../define-rule.ts'
import type {Problem} from '../facts/problem.ts'
import type {Finding} from '../finding.ts'
import type {PluginSetting} from '../lint/config.ts'
import type {Extra} from '../lint/lint-article.ts'
import type {Named} from './config-files.ts'

/** Loads the retext plugins of a config. Plugins are code: only what a config names is ever loaded. */
export async function loadPlugins(
  named: readonly Named<PluginSetting>[]
): Promise<{extras: Extra[]; problems: Problem[]; identities: unknown[]}> {
  const extras: Extra[] = []
  const identities: unknown[] = []
  const problems: Problem[] = []
  for (const {value, directory, problem} of named) {
    const loaded = await load(value.name, directory)
    if ('why' in loaded) {
      problems.push(problem(`Unexpected plugin \`${value.name}\`, expected ${loaded.why}`))
      continue
    }
    const {plugin} = loaded
    const id = path.basename(value.name, path.extname(value.name))
    try {
      extras.push(isRule(plugin) ? ruleExtra(plugin, value.options) : toExtra(id, plugin, value.options))
      identities.push([value.name, value.options ?? null, ...identify(loaded.file)])
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      problems.push(problem(`Unexpected options for plugin \`${value.name}\`, expected others: ${why}`))
    }
  }
  return {extras, problems, identities}
}

/** What tells one version of a plugin from another: its file, and the manifest of its package, by hash. */
function identify(file: string): string[] {
  const manifest = findPackageJSON(pathToFileURL(file))
  return [file, ...(manifest === undefined ? [] : [manifest])].map((one) =>
    createHash('sha256').update(readFileSync(one)).digest('base64url')
  )
}

type AnyPlugin = Plugin<[unknown?], Root>

const isPlugin = (value: unknown): value is AnyPlugin => typeof value === 'function'

async function load(
  name: string,
  directory: string
): Promise<{plugin: AnyPlugin; file: string} | {why: string}> {
  try {
    const isPath = /^\.{0,2}[/\\]|^[A-Za-z]:[/\\]/.test(name)
    const file = isPath
      ? path.resolve(directory, name)
      : createRequire(path.join(directory, 'package.json')).resolve(name)
    const loaded: unknown = await import(pathToFileURL(file).href)
    const plugin =
      typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined
    return isPlugin(plugin) ? {plugin, file} : {why: 'a module whose default export is a plugin'}
  } catch (error) {
    if (error instanceof Error && 'code' in error && /NOT_FOUND/.test(String(error.code))) {
      return {why: 'an installed package, or a file whose path starts with `./`'}
    }
    return {why: `a module that loads: ${error instanceof Error ? error.message : String(error)}`}
  }
}

/** By its shape: the package of the rule may have brought a copy of ours of its own. */
const isRule = (plugin: AnyPlugin): plugin is AnyPlugin & Rule => 'meta' in plugin && 'judge' in plugin

/** A rule gets the article as it was read once: with its facts, its day and its roles, which a text alone has not. */
function ruleExtra(rule: Rule, settings: unknown): Extra {
  const options = settings === undefined ? {} : (settings as Readonly<Record<string, unknown>>)
  // A bad option throws here, before any article.
  unified().use(rule, options).freeze()
  const {meta, judge} = rule
  // Our pages have none of a rule that is not ours.
  const own: Rule = Object.assign(() => undefined, {meta: {...meta, url: meta.url ?? ''}, judge})
  return {id: meta.id, findings: () => [], active: {rule: own, level: meta.level, options}}
}

function toExtra(id: string, plugin: AnyPlugin, options: unknown): Extra {
  const processor = unified().use(plugin, options).freeze()
  return {
    id,
    findings: (article: Article) => {
      const file = new VFile({path: article.path, value: article.text})
      // A plugin may change its tree; that of the article is everyone's.
      processor.runSync(structuredClone(article.tree), file)
      return file.messages.map((message) => toFinding(message, id))
    }
  }
}

function toFinding(message: VFileMessage, id: string): Finding {
  const {place, fatal, reason, note, url, expected} = message
  const start = place ? ('start' in place ? place.start.offset : place.offset) : undefined
  const end = place && 'end' in place ? place.end.offset : start
  return {
    rule: id,
    level: fatal === true ? 'error' : fatal === false ? 'warn' : 'info',
    verdict: null,
    message: reason,
    note: note ?? '',
    url: url ?? '',
    span: {start: start ?? 0, end: end ?? 0},
    expected: expected ?? [],
    evidence: [],
    related: []
  }
}
