import type { Attribute } from './elements.ts';

/** Text deleted with tracked changes: stored in a separate part of the file, or in place between marks. */
export class OdfChanges {
  readonly #deletions = new Set<string>();
  readonly #open = new Set<string>();
  #inList = 0;
  #region = '';

  /** Whether a tag belongs to the list of changes, which holds no text. */
  open(name: string, attribute: Attribute): boolean {
    if (this.#inList > 0 || name === 'text:tracked-changes') {
      this.#inList++;
      if (name === 'text:changed-region') this.#region = attribute('text:id') ?? attribute('xml:id') ?? '';
      else if (name === 'text:deletion') this.#deletions.add(this.#region);
      return true;
    }
    const id = attribute('text:change-id') ?? '';
    if (name === 'text:change-start' && this.#deletions.has(id)) this.#open.add(id);
    else if (name === 'text:change-end') this.#open.delete(id);
    return false;
  }

  close(): boolean {
    if (this.#inList === 0) return false;
    this.#inList--;
    return true;
  }

  /** Whether text is in the list of changes, or between the marks of a deletion. */
  get hides(): boolean {
    return this.#inList > 0 || this.#open.size > 0;
  }
}
