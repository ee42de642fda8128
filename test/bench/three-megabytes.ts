const header =
  'agency,agency_name,id,use_case_name,agency_bureau,contact_email,is_withheld,development_stage,is_high_impact,HI_justification,topic_area,classification,problem_solved,benefits,system_outputs,operational_date,contracting_usage,vendor_name,have_ato,system_name_ato,data_description,link_to_data,has_pii,pia_url,demographic_features,has_custom_code,code_url,hi_testing_conducted,hi_assessment_completed,hi_potential_impacts,hi_independent_review,hi_ongoing_monitoring,hi_training_established,hi_failsafe_presence,hi_appeal_process,hi_public_consultation';

const stages = ['Pre-deployment', 'Pilot', 'Deployed', 'Retired'];

/** A federal inventory of 2025 of three megabytes, as wordy as the real ones (about 930 bytes a row). */
export function threeMegabytes(): string {
  const rows = [header];
  let length = header.length;
  for (let n = 1; length < 3_000_000; n += 1) {
    const purpose = `"Purpose of tool ${n}: ${'it reads what was written, orders it, and shows a person where to look first. '.repeat(5)}"`;
    const benefits = `"Benefit ${n}: ${'fewer hours lost, nobody forgotten, and a reason beside every suggestion. '.repeat(4)}"`;
    const row = `HHA,Harbor Health Agency,HHA-25-${n},Tool ${n},Bureau ${n % 40},,,${stages[n % 4]},Not High-impact,,Health and Medical,Classical ML,${purpose},${benefits},"Output ${n}",,,,,,,,,,[],,,,,,,,,,,[]`;
    rows.push(row);
    length += row.length + 1;
  }
  return `${rows.join('\n')}\n`;
}
