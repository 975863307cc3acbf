// What `npm run pack` begins with; a server has no use for it.
export { ask } from './ask.ts'
export { findFolder, type Answer, type Caller } from './verbs/answer.ts'
