namespace IotVnetDsl.Rules.Facts;

/// <summary>A fact of Azure.</summary>
public interface IFact
{
    /// <summary>Where it is from.</summary>
    string Source { get; }

    /// <summary>As of when, yyyy-MM or yyyy-MM-dd.</summary>
    string Date { get; }
}
