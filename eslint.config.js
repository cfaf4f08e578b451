import tseslint from 'typescript-eslint'

export default tseslint.config(
  {ignores: ['**/dist/', 'coverage/', 'src/generated/', 'node_modules/']},
  tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_'}
      ],
      eqeqeq: 'error',
      'no-console': 'error'
    }
  },
  {
    // The core is pure: no clock, no chance, no process, no network.
    files: ['src/**/*.ts', 'rules/**/*.ts'],
    ignores: ['src/node/**', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'Buffer', 'setTimeout', 'performance'],
      'no-restricted-imports': ['error', {patterns: ['node:*', '**/node/*']}],
      'no-restricted-properties': [
        'error',
        {object: 'Date', property: 'now'},
        {object: 'Math', property: 'random'}
      ],
      'no-restricted-syntax': [
        'error',
        {selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core has no clock.'}
      ]
    }
  },
  {files: ['src/node/**', 'bench/**', 'scripts/**', 'tests/editors/*.ts'], rules: {'no-console': 'off'}}
)
