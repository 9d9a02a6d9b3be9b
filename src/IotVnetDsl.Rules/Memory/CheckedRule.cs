using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Memory;

/// <summary>What a rule found in a variant.</summary>
/// <param name="types">The types whose resources it looks at one by one, <c>*</c> for every one.</param>
/// <param name="reads">What it read beside that.</param>
/// <param name="findings">What it found beside that.</param>
/// <param name="subjects">By path: the resources at which it found something, or looked at others.</param>
internal sealed class CheckedRule(
    IReadOnlyCollection<string> types, RecordedReads reads, IReadOnlyList<Finding> findings, LayeredMap<string, CheckedSubject> subjects)
{
    private IReadOnlyList<Finding>? _all;

    public IReadOnlyCollection<string> Types => types;

    public RecordedReads Reads => reads;

    public LayeredMap<string, CheckedSubject> Subjects => subjects;

    /// <summary>Everything that it found.</summary>
    public IReadOnlyList<Finding> All => _all ??= [.. findings, .. subjects.SelectMany(subject => subject.Value.Findings)];
}
