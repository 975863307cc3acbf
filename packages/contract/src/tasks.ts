import { z } from 'zod'

/** Something that a person at the office has to look at. `subject`: id of what it concerns; `detail`: codes and numbers; `booking`: whom to call about it. */
export const Task = z.object({
  id: z.string(), kind: z.string(), label: z.string(), subject: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])),
  openedAt: z.number(), dueOn: z.string().nullable(), overdue: z.boolean(),
  booking: z.object({ code: z.string(), phone: z.string().nullable(), date: z.string(), start: z.string(), size: z.int() }).nullable(),
})
export type Task = z.infer<typeof Task>

/** What came of it, for whoever asks later. */
export const TaskDone = z.object({ note: z.string().trim().min(3).max(200) })
export type TaskDone = z.infer<typeof TaskDone>
