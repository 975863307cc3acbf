import type { Form, Page } from '../pack/form.ts'

/** A question on a page, with what is different there. */
export type Asked = { ask: string; required?: string | undefined; hint?: string | undefined }

export const askedOn = ({ ask }: Page): Asked[] => ask.map((one) => (typeof one === 'string' ? { ask: one } : one))

/** Every question of a form, in order. */
export const questionsOf = ({ pages }: Form): string[] =>
  [...new Set(Object.values(pages).flatMap((page) => askedOn(page).map(({ ask }) => ask)))]
