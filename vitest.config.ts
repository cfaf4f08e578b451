import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'rules/**/*.test.ts', 'tests/**/*.test.ts'],
    // Fresh module graphs per file cost seven times the run of the tests themselves, and nothing here keeps state.
    isolate: false
  }
})
