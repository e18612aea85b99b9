import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: upward and sideways imports are refused, in tests too; only these import the testkit.
 */
export const fences = [
  { sourceTag: 'layer:base', onlyDependOnLibsWithTags: ['layer:base'] },
  { sourceTag: 'layer:rules', onlyDependOnLibsWithTags: ['layer:base', 'layer:rules'] },
  { sourceTag: 'layer:kit', onlyDependOnLibsWithTags: ['layer:base', 'layer:rules', 'layer:kit'] },
  { sourceTag: 'layer:app', onlyDependOnLibsWithTags: ['layer:base', 'layer:rules', 'layer:kit'] },
  {
    sourceTag: 'layer:whole',
    onlyDependOnLibsWithTags: ['layer:base', 'layer:rules', 'layer:kit', 'layer:app', 'layer:whole'],
  },
  { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['layer:base', 'layer:rules', 'layer:kit'] },
];

/** What a project's tests may import: what the project may, and the testkit. */
const fencesOfTests = fences.map(({ sourceTag, onlyDependOnLibsWithTags }) => ({
  sourceTag,
  onlyDependOnLibsWithTags: [...onlyDependOnLibsWithTags, 'layer:test'],
}));

const noPackages = {
  patterns: [{ regex: '^(?!\\.|@iro/|node:)', message: 'base and rules stand on nothing but themselves.' }],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', '.nx/**', '**/*.mjs', '**/*.cjs'] },
  ...tseslint.configs.recommended,
  {
    plugins: { '@nx': nx },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['{apps,libs,infra}/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints: fences, banTransitiveDependencies: false, allow: [] },
      ],
    },
  },
  {
    files: ['{apps,libs,infra}/*/src/**/*.spec.ts', '{apps,libs}/*/test/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          depConstraints: fencesOfTests,
          allowCircularSelfDependency: true,
          banTransitiveDependencies: false,
          allow: [],
        },
      ],
    },
  },
  {
    files: ['libs/{calendar,access,codes,rules,measures}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', noPackages] },
  },
  {
    files: ['libs/rules/src/**/*.ts', 'libs/calendar/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/moment.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Rules use no clock.' },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Rules use no clock.',
        },
      ],
    },
  },
  {
    files: ['apps/*/src/*/tables/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: ['type-graphql', 'graphql'] }] },
  },
  {
    files: ['apps/*/src/*/types/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: ['typeorm'] }] },
  },
  {
    files: ['{apps,libs}/*/src/**/*.ts'],
    ignores: ['**/config.ts', '**/telemetry-off.ts', '**/main.ts', 'libs/testkit/**', '**/services.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads the environment.' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', '**/test/**', 'libs/testkit/**', '**/migrations/**', '**/*-holidays.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-explicit-any': 'off' },
  },
);
