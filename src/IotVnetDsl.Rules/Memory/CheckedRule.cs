using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>What a rule found in a variant.</summary>
/// <param name="Types">The types whose resources it looks at one by one, <c>*</c> for every one.</param>
/// <param name="Reads">What it read beside that.</param>
/// <param name="Findings">What it found beside that.</param>
/// <param name="Subjects">By path: the resources at which it found something, or looked at others.</param>
internal sealed record CheckedRule(
    IReadOnlyCollection<string> Types, RecordedReads Reads, IReadOnlyList<Finding> Findings, LayeredMap<string, CheckedSubject> Subjects)
{
    public IEnumerable<Finding> All => Findings.Concat(Subjects.SelectMany(subject => subject.Value.Findings));
}
