import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {programPath} from '../tests/programs.ts'
import {root} from './generate-rules.ts'

// The extension's icon has to be a picture of 128 × 128 points; the drawing is what is edited.
const svg = readFileSync(join(root, 'editors/vscode/icon.svg'), 'utf8')
const executablePath = programPath('chromium')
if (executablePath === undefined) throw new Error('Unexpected lack of `chromium`, expected it on the path')
const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']})
const page = await browser.newPage({viewport: {width: 128, height: 128}})
await page.setContent(`<style>body {margin: 0; background: transparent} svg {display: block}</style>${svg}`)
writeFileSync(
  join(root, 'editors/vscode/icon.png'),
  await page.screenshot({omitBackground: true, type: 'png'})
)
await browser.close()
