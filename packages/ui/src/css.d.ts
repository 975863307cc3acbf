/** A style sheet is brought in for its effect alone. */
declare module '*.css'
