using IotVnetDsl.Evaluation.Source;

namespace IotVnetDsl.Evaluation.Store;

/// <summary>What one compilation paid for what it evaluated of a variant; it is the same whether all of that is still used or a part.</summary>
internal sealed class Spending
{
    /// <summary>Known when the variant has been evaluated.</summary>
    public Cost Cost { get; set; }
}
