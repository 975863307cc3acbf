/* The look of fields on a phone; to be loaded after the common one. */
import './field.css'
