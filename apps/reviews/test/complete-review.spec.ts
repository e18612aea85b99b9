import { civilDate } from '@iro/calendar';
import { participationAgainstAge } from '../src/review/checks/participation-and-age';

describe('a participation code and the child’s age', () => {
  const born = civilDate('2012-02-29');

  it.each([
    ['PN0', '2016-02-28'],
    ['PN0', '2016-02-29'],
    ['PN1', '2016-02-29'],
    ['PN7', '2016-03-01'],
  ])('%s on %s is possible', (code, on) => {
    expect(participationAgainstAge(code, born, on)).toBeNull();
  });

  it.each([
    ['PN0', '2016-03-01'],
    ['PN1', '2016-02-28'],
    ['PN7', '2015-02-28'],
  ])('%s on %s is not', (code, on) => {
    expect(participationAgainstAge(code, born, on)).toMatch(/PN/);
  });
});
