import {readFileSync} from 'node:fs'
import path from 'node:path'
import picomatch from 'picomatch'
import type {AnyRule} from '../../define-corpus-rule.ts'
import type {Ground} from '../../editor/lint-source.ts'
import {settingsOf} from '../../lint/settings.ts'
import {createConfigLoader, type ConfigLoader, type LoadedConfig} from '../config-files.ts'
import {toPosix} from '../paths.ts'
import {createGrounds, type ConfigGround, type HeldConfig, type OpenSheets} from './grounds.ts'
import {defaultSettings, type EditorSettings} from './settings.ts'

/** Folders, settings and what configs bring: everything on which the findings of a document rest but its text. */
export interface Workspace {
  readonly folders: () => readonly string[]
  readonly setFolders: (folders: readonly string[]) => void
  readonly settings: () => EditorSettings
  readonly setSettings: (settings: EditorSettings) => void
  /** Counts up whenever findings may have changed without their text. */
  readonly generation: () => number
  /** Reads configs and sheets again. Last good states are kept. */
  readonly invalidate: () => void
  /** The config that holds for a file: in its last good state where it has errors now. */
  readonly configFor: (file: string) => LoadedConfig
  /** Whether a file was read as a config or a sheet. */
  readonly isRead: (file: string) => boolean
  readonly groundFor: (file: string) => Promise<ConfigGround>
  /** All grounds that are in use. */
  readonly grounds: () => Promise<readonly ConfigGround[]>
  /** What holds for one article. */
  readonly groundOf: (ground: ConfigGround, file: string) => Ground
  /** Whether a file is one that its config counts among the articles. */
  readonly isArticle: (file: string) => boolean
}

/** Configs as they stand in the editor, and as they were saved. */
interface Loaders {
  readonly written: ConfigLoader
  readonly saved: ConfigLoader
}

export function createWorkspace(rules: readonly AnyRule[], open: OpenSheets): Workspace {
  const ids = rules.map(({meta}) => meta.id)
  const store = createGrounds(open)
  let folders: readonly string[] = []
  let settings = defaultSettings
  let generation = 0
  let loaders = new Map<string, Loaders>()
  let loaded = new Map<string, Promise<ConfigGround>>()
  /** By workspace folder and folder of the config. */
  const goodConfigs = new Map<string, LoadedConfig>()
  const filesRead = new Set<string>()

  const folderOf = (file: string): string => {
    const holding = folders.filter((folder) => file === folder || file.startsWith(folder + path.sep))
    return holding.toSorted((a, b) => b.length - a.length)[0] ?? path.dirname(file)
  }
  const loadersOf = (folder: string): Loaders => {
    let both = loaders.get(folder)
    if (!both) {
      const {config} = settings
      both = {
        written: createConfigLoader(
          rules,
          folder,
          config,
          (file) => open.text(file) ?? readFileSync(file, 'utf8')
        ),
        saved: createConfigLoader(rules, folder, config)
      }
      loaders.set(folder, both)
    }
    return both
  }
  const heldFor = (file: string): HeldConfig => {
    const folder = folderOf(file)
    const {written, saved} = loadersOf(folder)
    const now = written.configFor(file)
    for (const one of now.files) filesRead.add(one)
    if (now.path === undefined) return {config: now, problems: []}
    const key = JSON.stringify([folder, path.dirname(now.path)])
    if (now.problems.length > 0) return {config: goodConfigs.get(key) ?? now, problems: now.problems}
    // Plugins are code: half a name that is being typed runs none.
    const isSaved = now.plugins.length === 0 || now.files.every((one) => open.text(one) === undefined)
    const config = isSaved ? now : {...now, plugins: saved.configFor(file).plugins}
    goodConfigs.set(key, config)
    return {config, problems: []}
  }
  const configFor = (file: string): LoadedConfig => heldFor(file).config
  const groundFor = (file: string): Promise<ConfigGround> => {
    const held = heldFor(file)
    const cwd = folderOf(file)
    const key = JSON.stringify([cwd, held.config.path ?? null])
    let ground = loaded.get(key)
    if (!ground) {
      ground = store.load(key, held, cwd, settings.plugins).then((found) => {
        for (const sheet of found.sheets) filesRead.add(sheet.file)
        return found
      })
      loaded.set(key, ground)
    }
    return ground
  }
  const invalidate = () => {
    generation++
    loaded = new Map()
    loaders = new Map()
  }
  return {
    folders: () => folders,
    setFolders(next) {
      folders = next
      invalidate()
    },
    settings: () => settings,
    setSettings(next) {
      settings = next
      // Another config may be named in place of one that was right.
      goodConfigs.clear()
      invalidate()
    },
    generation: () => generation,
    invalidate,
    configFor,
    isRead: (file) => filesRead.has(file),
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
