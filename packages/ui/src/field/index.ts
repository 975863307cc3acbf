export { Choices } from './Choices.tsx'
export { Entry, Mistake } from './Entry.tsx'
export { Keypad } from './Keypad.tsx'
export { Note } from './Note.tsx'
