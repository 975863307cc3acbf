import { z } from 'zod'
import { Problem } from './refusals.ts'

/** An answer in JSON, and what it is. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({ content: { 'application/json': { schema } }, description })
/** A request in JSON. */
export const body = <S extends z.ZodType>(schema: S) => ({ required: true, content: { 'application/json': { schema } } })
/** Every route may refuse. */
export const no = { default: { content: { 'application/problem+json': { schema: Problem } }, description: 'a refusal: see its code' } }
/** Whose desk it is. */
export const office = z.object({ office: z.string().max(40) })
/** One record of an office. */
export const one = office.extend({ id: z.uuid() })
