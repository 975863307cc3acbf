import { tellDiff } from '../tell-diff.ts'
import { done, lookingAtDatabase, type Answer, type Caller } from './answer.ts'
import { findPack } from './published.ts'

/** Says in words of both languages what changed from one pack to another: folders, offices, or versions such as kota@2. */
export function diff(before: string, after: string, caller: Caller): Promise<Answer> {
  return lookingAtDatabase(caller, async (db) => {
    const [old, now] = [await findPack(db, before), await findPack(db, after)]
    if ('answer' in old) return old.answer
    if ('answer' in now) return now.answer
    const said = tellDiff({ before: old.found.pack, after: now.found.pack })
    const head = `${old.found.name} -> ${now.found.name}`
    return done(said === '' ? `${head}: sama saja / nothing differs.` : `${head}\n${said}`)
  })
}
