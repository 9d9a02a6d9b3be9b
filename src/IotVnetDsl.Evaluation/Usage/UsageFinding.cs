using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>What is found in the code of a topology rather than in its graph.</summary>
/// <param name="Rule">What it is called.</param>
/// <param name="Severity">How grave it is here.</param>
/// <param name="Place">Where in the source.</param>
/// <param name="Message">One sentence, without a full stop.</param>
/// <param name="Hides">Graph type of the resources that are there in the code and not in the graph; null for none.</param>
public sealed record UsageFinding(RuleDescriptor Rule, Severity Severity, Location Place, string Message, string? Hides);
