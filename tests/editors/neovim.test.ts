import {execFile} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {promisify} from 'node:util'
import {expect} from 'vitest'
import {root} from '../../scripts/generate-rules.ts'
import {workplace} from '../cli/run.ts'
import {testWith} from '../programs.ts'
import {files} from './harbour.ts'

const run = promisify(execFile)

testWith('nvim')(
  'Neovim shows findings, hovers and fixes, and a changed fact sheet changes them',
  async (nvim) => {
    const place = workplace()
    try {
      place.write(files)
      const seen = path.join(place.folder, 'seen.json')
      const home = path.join(place.folder, 'home')
      await run(
        nvim,
        ['--headless', '--clean', '-c', `luafile ${path.join(root, 'tests/editors/neovim.lua')}`],
        {
          cwd: place.folder,
          timeout: 100_000,
          env: {
            ...process.env,
            HOME: home,
            XDG_STATE_HOME: home,
            XDG_CACHE_HOME: home,
            REPORTLINT_LSP: path.join(root, 'editors/neovim/lsp/reportlint.lua'),
            REPORTLINT_NODE: process.execPath,
            REPORTLINT_BIN: path.join(root, 'src/node/bin.ts'),
            REPORTLINT_SEEN: seen
          }
        }
      )
      const day = {
        lnum: 6,
        col: 37,
        end_col: 42,
        code: 'event-date',
        message: 'Unexpected time `May 3` of `opening of the Harbour Bridge`, expected `May 4`',
        severity: 1
      }
      const speaker = {
        lnum: 8,
        // In bytes: each of the two quotation marks before it has three.
        col: 71,
        end_col: 79,
        code: 'speaker-known',
        message: 'Unverifiable speaker `Jane Doe`, expected a person of the fact sheet',
        severity: 2
      }
      expect(JSON.parse(readFileSync(seen, 'utf8'))).toEqual({
        diagnostics: [day, speaker],
        hover: expect.stringContaining('Opening of the Harbour Bridge: May 4, 2025'),
        actions: [
          'Replace with “May 4”',
          'Disable event-date here, with a reason',
          'Open the page of event-date'
        ],
        line: 'The opening of the Harbour Bridge on May 4 drew thousands.',
        mended: [speaker],
        changed: [
          {...day, message: 'Unexpected time `May 4` of `opening of the Harbour Bridge`, expected `May 5`'},
          speaker
        ]
      })
    } finally {
      place.remove()
    }
  }
)
