import { serviceMain } from '@iro/service';
import { disputes } from './disputes';

serviceMain(disputes, process.argv.slice(2), process.env);
