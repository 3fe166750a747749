/** Templates for exports: those that come with the app, and the reader's own in the library. */
import type { ExportContract } from '../../core/contract/export-contract.ts';
import type { OwnTemplate } from '../../core/exporting/export-template.ts';
import { SHIPPED_TEMPLATES } from '../../core/exporting/shipped-templates.ts';
import { ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';

type TemplateContract = Pick<ExportContract, 'listTemplates' | 'saveTemplate' | 'deleteTemplate'>;

export function createTemplateApi({ templates }: Library, now: () => Date): TemplateContract {
  const put = async (id: string, change: (before: OwnTemplate | undefined) => OwnTemplate | undefined) => {
    const changed = await templates.change((present) => {
      const before = present.find((one) => one.id === id);
      const after = change(before);
      if (after === undefined) return present;
      const others = present.filter((one) => one !== before);
      return [...others, after];
    });
    return changed.ok ? ok(null) : changed;
  };
  return {
    async listTemplates() {
      const read = await templates.read();
      if (!read.ok) return read;
      const own = read.value.filter(({ deletedAt }) => deletedAt === null);
      return ok([
        ...SHIPPED_TEMPLATES.map((template) => ({ ...template, isOwn: false })),
        ...own.map(({ id, name, extension, text }) => ({ id, name, extension, text, isOwn: true })),
      ]);
    },
    saveTemplate: (template) =>
      put(template.id, () => ({ ...template, updatedAt: now().toISOString(), deletedAt: null })),
    deleteTemplate: (id) =>
      put(id, (before) => {
        const time = now().toISOString();
        return before === undefined ? undefined : { ...before, updatedAt: time, deletedAt: time };
      }),
  };
}
