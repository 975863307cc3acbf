/* The same look in the face of the device itself, for pages that must be small. */
import './style.css'
