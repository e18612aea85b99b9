import { CsvFolder, type Row } from './csv-folder';
import { EXTRACT_COLUMNS, RETURN_COLUMNS } from './columns';

/** Where rows go: the statutory return's files as they are, the extract's with their own ids. */
export class Output {
  private readonly folder: CsvFolder;
  private readonly numbers = new Map<string, number>();
  private kept: ReadonlySet<string> | null = null;
  private readonly leftOut = new Set<string>();

  constructor(path: string) {
    this.folder = new CsvFolder(path, { ...RETURN_COLUMNS, ...EXTRACT_COLUMNS });
  }

  /** From here on only rows about these children, and what hangs on such rows, are written; null for all. */
  keepOnly(children: ReadonlySet<string> | null): void {
    this.kept = children;
    this.leftOut.clear();
  }

  keeps(child: string): boolean {
    return this.kept === null || this.kept.has(child);
  }

  toReturn(file: string, row: Row): void {
    if (!this.keeps(String(row.CHILD))) return;
    this.folder.write(file, row);
  }

  /** Adds a row to the extract and answers its source_id, numbered within the file unless one is given. */
  toExtract(file: string, row: Row, sourceId?: string): string {
    let id = sourceId;
    if (id === undefined) {
      const number = (this.numbers.get(file) ?? 0) + 1;
      this.numbers.set(file, number);
      id = `${number}`;
    }
    if (this.kept !== null && this.isLeftOut(row)) this.leftOut.add(id);
    else this.folder.write(file, { source_id: id, ...row });
    return id;
  }

  private isLeftOut({ child, review, concern, dispute }: Row): boolean {
    if (typeof child === 'string' && child !== '' && !this.keeps(child)) return true;
    return [review, concern, dispute].some(
      (parent) => typeof parent === 'string' && this.leftOut.has(parent),
    );
  }

  close(): Record<string, number> {
    return this.folder.close();
  }
}
