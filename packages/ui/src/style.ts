/* The look that every page begins with: typeface, tokens, and what a browser gets wrong by itself. */
import '@fontsource-variable/plus-jakarta-sans/wght.css'
import './style.css'
