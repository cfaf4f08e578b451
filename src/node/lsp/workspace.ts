import path from 'node:path'
import picomatch from 'picomatch'
import type {AnyRule} from '../../define-corpus-rule.ts'
import type {Ground} from '../../editor/lint-source.ts'
import {settingsOf} from '../../lint/settings.ts'
import {createConfigLoader, type ConfigLoader, type LoadedConfig} from '../config-files.ts'
import {toPosix} from '../paths.ts'
import {createGrounds, type ConfigGround, type OpenSheets} from './grounds.ts'
import {defaultSettings, type EditorSettings} from './settings.ts'

/** Folders, settings and what configs bring: everything on which the findings of a document rest but its text. */
export interface Workspace {
  readonly folders: () => readonly string[]
  readonly setFolders: (folders: readonly string[]) => void
  readonly settings: () => EditorSettings
  readonly setSettings: (settings: EditorSettings) => void
  /** Counts up whenever findings may have changed without their text. */
  readonly generation: () => number
  /** Forgets what was loaded: sheets alone, or the configs too. Last good states are kept. */
  readonly invalidate: (what: 'sheets' | 'configs') => void
  readonly configFor: (file: string) => LoadedConfig
  readonly groundFor: (file: string) => Promise<ConfigGround>
  /** All grounds that are in use. */
  readonly grounds: () => Promise<readonly ConfigGround[]>
  /** What holds for one article. */
  readonly groundOf: (ground: ConfigGround, file: string) => Ground
  /** Whether a file is one that its config counts among the articles. */
  readonly isArticle: (file: string) => boolean
}

export function createWorkspace(rules: readonly AnyRule[], open: OpenSheets): Workspace {
  const ids = rules.map(({meta}) => meta.id)
  const store = createGrounds(open)
  let folders: readonly string[] = []
  let settings = defaultSettings
  let generation = 0
  let loaders = new Map<string, ConfigLoader>()
  let loaded = new Map<string, Promise<ConfigGround>>()

  const folderOf = (file: string): string => {
    const holding = folders.filter((folder) => file === folder || file.startsWith(folder + path.sep))
    return holding.toSorted((a, b) => b.length - a.length)[0] ?? path.dirname(file)
  }
  const configFor = (file: string): LoadedConfig => {
    const folder = folderOf(file)
    let loader = loaders.get(folder)
    if (!loader) {
      loader = createConfigLoader(rules, folder, settings.config)
      loaders.set(folder, loader)
    }
    return loader.configFor(file)
  }
  const groundFor = (file: string): Promise<ConfigGround> => {
    const config = configFor(file)
    const cwd = folderOf(file)
    const key = JSON.stringify([cwd, config.path ?? null])
    let ground = loaded.get(key)
    if (!ground) {
      ground = store.load(key, config, cwd, settings.plugins)
      loaded.set(key, ground)
    }
    return ground
  }
  const invalidate = (what: 'sheets' | 'configs') => {
    generation++
    loaded = new Map()
    if (what === 'configs') loaders = new Map()
  }
  return {
    folders: () => folders,
    setFolders(next) {
      folders = next
      invalidate('configs')
    },
    settings: () => settings,
    setSettings(next) {
      settings = next
      invalidate('configs')
    },
    generation: () => generation,
    invalidate,
    configFor,
    groundFor,
    grounds: async () => {
      for (const folder of folders) void groundFor(path.join(folder, 'article'))
      return Promise.all(loaded.values())
    },
    groundOf: ({config, facts, complete, extras}, file) => ({
      facts,
      complete,
      extras,
      ids,
      settings: settingsOf(config.layersFor(file), rules)
    }),
    isArticle(file) {
      const {articles} = configFor(file)
      if (settings.documents === 'all' || articles.length === 0) return true
      return articles.some(({value, directory}) =>
        picomatch.isMatch(toPosix(path.relative(directory, file)), value.replace(/^\.\//, ''), {dot: true})
      )
    }
  }
}
