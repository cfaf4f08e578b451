import {config} from 'zod'

// The page allows no code from strings; zod would try, and the console would tell of it.
config({jitless: true})
