/// <reference types="vite-plugin-pwa/vanillajs" />

/** Of the program that runs, from package.json. */
declare const APP_VERSION: string
