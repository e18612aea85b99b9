import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** A change of one file, as somebody might make it, and the files that must then no longer compile. */
interface Experiment {
  readonly says: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly refused: readonly string[];
}

const experiments: readonly Experiment[] = [
  {
    says: 'compliance: a column made nullable that a type promises',
    file: 'apps/compliance/src/health/tables/health-assessment.entity.ts',
    from: "@Column('date') assessedOn: string;",
    to: "@Column('date', { nullable: true }) assessedOn: string | null;",
    refused: [
      'apps/compliance/src/graph/resolvers/child.resolver.ts',
      'apps/compliance/src/health/acts/record-health-assessment.ts',
      'apps/compliance/src/health/acts/correct-health-records.ts',
    ],
  },
  {
    says: 'compliance: a column under another name than the type’s',
    file: 'apps/compliance/src/education/tables/school.entity.ts',
    from: 'name: string;',
    to: 'title: string;',
    refused: [
      'apps/compliance/src/education/acts/record-school.ts',
      'apps/compliance/src/education/acts/correct-education-records.ts',
      'apps/compliance/src/graph/resolvers/query.resolver.ts',
    ],
  },
  {
    says: 'compliance: a property misspelt where a record is stored',
    file: 'apps/compliance/src/health/acts/record-dental-check.ts',
    from: '{ childId, checkedOn, outcome });',
    to: '{ childId, chekedOn: checkedOn, outcome });',
    refused: ['apps/compliance/src/health/acts/record-dental-check.ts'],
  },
  {
    says: 'compliance: a property misspelt where a record is changed, in a value put together before',
    file: 'apps/compliance/src/attention-items/acts/answer-attention-item.ts',
    from: 'answeredBy: role',
    to: 'answerdBy: role',
    refused: ['apps/compliance/src/attention-items/acts/answer-attention-item.ts'],
  },
  {
    says: 'compliance: a property misspelt in what may be put right',
    file: 'apps/compliance/src/plans/acts/correct-plan-records.ts',
    from: 'completedOn: correctable.day',
    to: 'completdOn: correctable.day',
    refused: ['apps/compliance/src/plans/acts/correct-plan-records.ts'],
  },
  {
    says: 'compliance: a column taken from a joined table that does not have it',
    file: 'apps/compliance/src/education/loaders/education-loaders.ts',
    from: "'placementRestricted'",
    to: "'placementRestrictd'",
    refused: ['apps/compliance/src/education/loaders/education-loaders.ts'],
  },
  {
    says: 'compliance: an act whose mutation has another name',
    file: 'apps/compliance/src/health/acts/record-dental-check.ts',
    from: 'async recordDentalCheck(',
    to: 'async recordDentistCheck(',
    refused: ['apps/compliance/src/health/acts/record-dental-check.ts'],
  },
  {
    says: 'disputes: a column made nullable under a non-null field',
    file: 'apps/disputes/src/dispute/tables/dispute.entity.ts',
    from: "@Column('date') raisedOn: string;",
    to: "@Column('date', { nullable: true }) raisedOn: string | null;",
    refused: ['apps/disputes/src/dispute/resolvers/dispute.resolver.ts'],
  },
  {
    says: 'disputes: a property that the record does not have',
    file: 'apps/disputes/src/concerns/acts/close-concern.ts',
    from: 'outcome: check.said',
    to: 'outcomes: check.said',
    refused: ['apps/disputes/src/concerns/acts/close-concern.ts'],
  },
  {
    says: 'children: a column made nullable that a type promises',
    file: 'apps/children/src/care/tables/legal-status.entity.ts',
    from: "@Column('text') status: string;",
    to: "@Column('text', { nullable: true }) status: string | null;",
    refused: [
      'apps/children/src/care/resolvers/child-in-care.resolver.ts',
      'apps/children/src/care/acts/change-legal-status.ts',
      'apps/children/src/care/checks/end-care.ts',
    ],
  },
  {
    says: 'children: a property misspelt where a record is stored',
    file: 'apps/children/src/care/acts/record-missing.ts',
    from: '{ childId, kind, startedOn });',
    to: '{ childId, kind, startdOn: startedOn });',
    refused: ['apps/children/src/care/acts/record-missing.ts'],
  },
  {
    says: 'reviews: a column made nullable that a type promises',
    file: 'apps/reviews/src/record/tables/review-decision.entity.ts',
    from: "@Column('text') text: string;",
    to: "@Column('text', { nullable: true }) text: string | null;",
    refused: [
      'apps/reviews/src/review/resolvers/review.resolver.ts',
      'apps/reviews/src/record/acts/complete-review-decision.ts',
      'apps/reviews/src/record/acts/correct-review-outcome.ts',
      'apps/reviews/src/young-person/resolvers/young-person.resolver.ts',
    ],
  },
  {
    says: 'reviews: a property misspelt where a record is changed',
    file: 'apps/reviews/src/record/acts/complete-review-decision.ts',
    from: '{ doneOn, evidence });',
    to: '{ doneOn, evidense: evidence });',
    refused: ['apps/reviews/src/record/acts/complete-review-decision.ts'],
  },
];

/** The product's files as the compiler reads them, some of them with another text. */
function compilerOf(files: readonly string[]) {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), ts.sys.readFile).config as object;
  const { options } = ts.parseJsonConfigFileContent({ ...config, files }, ts.sys, root);
  const changed = new Map<string, string>();
  const versions = new Map<string, number>();
  const service = ts.createLanguageService({
    getScriptFileNames: () => files.map((file) => path.join(root, file)),
    getScriptVersion: (file) => String(versions.get(file) ?? 0),
    getScriptSnapshot: (file) => {
      const text = changed.get(file) ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
  return {
    text: (file: string): string => ts.sys.readFile(path.join(root, file)) ?? '',
    /** Says a file has this text; its own again when none is given. */
    say(file: string, text?: string): void {
      const name = path.join(root, file);
      if (text === undefined) changed.delete(name);
      else changed.set(name, text);
      versions.set(name, (versions.get(name) ?? 0) + 1);
    },
    errorsIn: (file: string): string[] =>
      service
        .getSemanticDiagnostics(path.join(root, file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  };
}

describe('rows the compiler knows', () => {
  const compiler = compilerOf([...new Set(experiments.flatMap(({ file, refused }) => [file, ...refused]))]);

  it('compile as they are', () => {
    const files = [...new Set(experiments.flatMap(({ refused }) => refused))];
    expect(files.flatMap((file) => compiler.errorsIn(file))).toEqual([]);
  });

  it.each(experiments)('refuse $says', ({ file, from, to, refused }) => {
    const text = compiler.text(file);
    expect(text).toContain(from);
    compiler.say(file, text.replace(from, to));
    try {
      expect(refused.filter((each) => compiler.errorsIn(each).length === 0)).toEqual([]);
    } finally {
      compiler.say(file);
    }
  });
});
