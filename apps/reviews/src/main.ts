import { serviceMain } from '@iro/service';
import { reviews } from './reviews';

serviceMain(reviews, process.argv.slice(2), process.env);
