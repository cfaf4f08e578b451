import {defineConfig} from 'vitest/config'
import {generateReportAssets} from './scripts/generate-report-assets.ts'
import {generateRules} from './scripts/generate-rules.ts'

// The list of rules is not committed: tests must see the folders as they are.
generateRules()
await generateReportAssets()

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'rules/**/*.test.ts', 'tests/**/*.test.ts'],
    // Fresh module graphs per file cost seven times the run of the tests themselves, and nothing here keeps state.
    isolate: false,
    // A limit against tests that hang; a slow or busy machine is none.
    testTimeout: 120_000,
    hookTimeout: 120_000
  }
})
